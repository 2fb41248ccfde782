const MILLISECONDS_TO_NEXT_LOOK = 3_600_000;
const MILLISECONDS_TO_NEXT_TRY = 20_000;

/**
 * Puts the whole app onto this device, so that it starts without a network; tries until that has worked. A
 * newer version is fetched when there is one, but waits: nobody's page is changed under their hands.
 */
export async function installApp(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  if (location.pathname === "/tablet") offerToStay();
  let registration = await tryToInstall();
  while (registration === undefined) {
    await new Promise((done) => setTimeout(done, MILLISECONDS_TO_NEXT_TRY));
    registration = await tryToInstall();
  }
  const installed = registration;
  // A tablet's page may stand for weeks; by itself the browser looks only when a page is loaded.
  setInterval(() => {
    installed.update().catch(() => {
      // Without a network there is nothing newer to be had.
    });
  }, MILLISECONDS_TO_NEXT_LOOK);
}

async function tryToInstall(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    const registration = await navigator.serviceWorker.register("/sw.js", {
      updateViaCache: "none",
    });
    if (registration.installing !== null) await settled(registration.installing);
    // A network that fails half-way leaves a registration without any worker.
    return (registration.active ?? registration.waiting) ? registration : undefined;
  } catch {
    return undefined;
  }
}

function settled(worker: ServiceWorker): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (worker.state !== "installing") done();
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Only a library's tablet is offered to be installed: no phone shall be asked that. */
function offerToStay(): void {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "/manifest.webmanifest";
  document.head.append(link);
}
