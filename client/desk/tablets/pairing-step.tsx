import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../../surveys/messages/say.ts";
import { TABLETS_DE } from "../../../surveys/messages/tablets/de.ts";
import type { Device, PairingCode } from "../../../surveys/wire/device.ts";
import { api } from "../../shared/api/client.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useSubmit } from "../form/use-submit.ts";
import { call } from "../shell/call.ts";
import { Lazy } from "../shell/lazy.tsx";
import { useTitle } from "../shell/title.ts";
import { TABLETS } from "./tablets-address.ts";
import { useSecondsLeft } from "./use-seconds-left.ts";

const loadQr = async () => (await import("../../shared/qr/qr-code.tsx")).QrCode;

/** So often we look whether the tablet has used its code. */
const POLL_SECONDS = 3;
/** A code about to run out may have run out on the server already. */
const NEARLY_OVER = 5;

/**
 * Pairs one tablet: shows its code until the tablet has used it, or hands out a new one.
 *
 * @param code the one just made for it; nobody can read an earlier one again
 * @param onLook asks the server anew how the tablets are
 * @param onDone is told, in words, once the tablet has paired
 */
export function PairingStep({
  device,
  code,
  onCode,
  onLook,
  onDone,
}: {
  device: Device;
  code: PairingCode | undefined;
  onCode: (code: PairingCode) => void;
  onLook: () => void;
  onDone: (said: string) => void;
}) {
  const { id, name } = device;
  const title = say(TABLETS_DE, "code.title", { name });
  useTitle(title);
  const form = useSubmit();
  const fetchCode = (event: Event) =>
    void form.submit(
      event,
      () => ({ kind: "fits", value: id }),
      (value) => call(api.devices[":id"].code.$post({ param: { id: value } })),
      onCode,
    );
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: whoever listens goes on at the top.
  useEffect(() => {
    if (code !== undefined) heading.current?.focus();
  }, [code]);
  return (
    <div class="page narrow pairing">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <ErrorSummary faults={form.faults} general={form.general} />
      {code === undefined ? (
        <div class="sheet form">
          {device.state === "paired" && (
            <p class="note">
              {say(TABLETS_DE, "code.get.paired")} {say(TABLETS_DE, "code.get.moved")}
            </p>
          )}
          <p>{say(TABLETS_DE, "code.get.text")}</p>
          <Buttons word={say(TABLETS_DE, "code.get")} busy={form.busy} onCode={fetchCode} />
        </div>
      ) : (
        <CodeSheet
          key={code.code}
          device={device}
          code={code}
          busy={form.busy}
          onNew={fetchCode}
          onLook={onLook}
          onDone={onDone}
        />
      )}
    </div>
  );
}

function CodeSheet({
  device,
  code: { code, expiresAt },
  busy,
  onNew,
  onLook,
  onDone,
}: {
  device: Device;
  code: PairingCode;
  busy: boolean;
  onNew: (event: Event) => void;
  onLook: () => void;
  onDone: (said: string) => void;
}) {
  const address = `${location.origin}/tablet`;
  const left = useSecondsLeft(expiresAt);
  const [wasPaired] = useState(device.state === "paired");
  // A tablet that takes another's place is recognised by its code: it was there, and is gone once it is used.
  const [known, setKnown] = useState(false);
  useEffect(() => {
    if (device.codeExpiresAt === expiresAt) setKnown(true);
  }, [device.codeExpiresAt, expiresAt]);
  const used = known && device.codeExpiresAt === null && left > NEARLY_OVER;
  const paired = device.state === "paired" && (!wasPaired || used);

  const look = useCallback(onLook, []);
  useEffect(() => {
    if (left === 0) return;
    look();
    const timer = setInterval(look, POLL_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [look, left === 0]);
  useEffect(() => {
    if (paired) onDone(say(TABLETS_DE, "code.done", { name: device.name }));
  }, [paired]);

  return (
    <div class="sheet form">
      {left === 0 ? (
        <p role="alert">{say(TABLETS_DE, "code.over")}</p>
      ) : (
        <>
          <ol class="ways">
            <li>
              {say(TABLETS_DE, "code.way.address")}
              <b class="address">{address}</b>
            </li>
            <li>
              {say(TABLETS_DE, "code.way.code")}
              <b class="code">{code}</b>
            </li>
          </ol>
          <p>{say(TABLETS_DE, "code.way.qr")}</p>
          <Lazy
            load={loadQr}
            props={{
              text: `${address}#${code}`,
              alt: say(TABLETS_DE, "code.qr", { address, code: code.split("").join(" ") }),
            }}
          />
          {/* A timer is not read aloud each second; whoever wants to know goes there. */}
          <p role="timer" class="num">
            {say(TABLETS_DE, "code.left", {
              minutes: Math.floor(left / 60),
              seconds: String(left % 60).padStart(2, "0"),
            })}
          </p>
          <p class="soft">{say(TABLETS_DE, "code.waiting")}</p>
        </>
      )}
      <Buttons word={say(TABLETS_DE, "code.new")} busy={busy} onCode={onNew} quiet={left > 0} />
    </div>
  );
}

function Buttons({
  word,
  busy,
  quiet = false,
  onCode,
}: {
  word: string;
  busy: boolean;
  quiet?: boolean;
  onCode: (event: Event) => void;
}) {
  return (
    <div class="buttons">
      <button
        class={quiet ? "btn" : "btn primary"}
        type="button"
        aria-disabled={busy}
        onClick={onCode}
      >
        {word}
      </button>
      <a class="btn quiet" href={TABLETS}>
        {say(TABLETS_DE, "back")}
      </a>
    </div>
  );
}
