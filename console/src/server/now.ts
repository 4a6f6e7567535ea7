import { useEffect, useState } from 'react';

/** The service's clock goes before this machine's: deadlines are the service's. */
let ahead = 0;

/** Tells how late it is at the service. */
export function setServiceTime(instant: string): void {
  ahead = Date.parse(instant) - Date.now();
}

const serviceNow = () => Date.now() + ahead;

/** Milliseconds at the service, renewed every so many seconds. */
export function useNow(everySeconds = 15): number {
  const [now, setNow] = useState(serviceNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serviceNow()), everySeconds * 1_000);
    return () => clearInterval(timer);
  }, [everySeconds]);
  return now;
}
