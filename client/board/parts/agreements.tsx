import { useEffect, useState } from "preact/hooks";
import { BESIDE_DE } from "../../../surveys/messages/board/beside-de.ts";
import { say } from "../../../surveys/messages/say.ts";
import type { Agreement, CommonOrder, Evidence } from "../../../surveys/wire/evidence.ts";
import type { Outcome } from "../../shared/api/outcome.ts";
import { Failed } from "../shell/message.tsx";
import { kindText } from "./evidence-words.ts";
import { FORMAT } from "./words.ts";

/**
 * How far the orders of the columns agree, and on request the orders that contradict them least.
 *
 * @param loadOrder the same function as long as the same evidence is shown
 */
export function Agreements({
  evidence,
  loadOrder,
}: {
  evidence: Evidence;
  loadOrder: () => Promise<Outcome<Evidence>>;
}) {
  const [order, setOrder] = useState<Outcome<Evidence>>();
  useEffect(() => setOrder(undefined), [evidence]);
  const search = () => void loadOrder().then(setOrder);
  // What was not asked of the other side has no order to agree with.
  const pairs = evidence.agreements.filter(
    ({ first, second }) => evidence.sources[first]?.kind !== evidence.sources[second]?.kind,
  );
  return (
    <section class="sheet" aria-labelledby="agreement">
      <h2 id="agreement">{say(BESIDE_DE, "agreement.title")}</h2>
      {pairs.map((agreement) => (
        <p key={`${agreement.first} ${agreement.second}`}>
          <b>{pairText(agreement, evidence)}</b> {agreementText(agreement)}
        </p>
      ))}
      <button class="btn" type="button" onClick={search}>
        {say(BESIDE_DE, "common.button")}
      </button>
      <div role="status">
        {order?.kind === "problem" && <Failed problem={order.problem} onAgain={search} />}
        {order?.kind === "done" && order.value.commonOrder && (
          <Common order={order.value.commonOrder} />
        )}
      </div>
    </section>
  );
}

function pairText({ first, second }: Agreement, { sources }: Evidence): string {
  const [one, other] = [sources[first], sources[second]].map((source) =>
    source ? `${kindText(source)} „${source.title}“` : "",
  );
  return say(BESIDE_DE, "agreement.pair", { first: one ?? "", second: other ?? "" });
}

function agreementText({ topics, tau, alike, opposed, open }: Agreement): string {
  if (tau === null) return say(BESIDE_DE, "agreement.few");
  const pairs = alike + opposed + open;
  return [
    say(BESIDE_DE, "agreement.text", { topics, pairs, alike, opposed, open }),
    say(BESIDE_DE, "agreement.tau", { tau: FORMAT.decimal(tau) }),
  ].join(" ");
}

function Common({ order }: { order: CommonOrder }) {
  switch (order.kind) {
    case "many":
      return <p>{say(BESIDE_DE, "common.many", order)}</p>;
    case "too-many-topics":
      return <p>{say(BESIDE_DE, "common.too-many-topics", order)}</p>;
    case "too-little":
      return <p>{say(BESIDE_DE, "common.too-little")}</p>;
    case "orders": {
      const { orders, contradicted } = order;
      const values = { orders: orders.length, count: contradicted };
      return (
        <>
          <h3>{say(BESIDE_DE, "common.title")}</h3>
          <p>{say(BESIDE_DE, "common.about")}</p>
          <p>{say(BESIDE_DE, orderKey(orders.length, contradicted), values)}</p>
          <div class="orders">
            {orders.map((topics, index) => (
              <div key={topics.map(({ code }) => code).join()}>
                {orders.length > 1 && (
                  <h4>{say(BESIDE_DE, "common.number", { number: index + 1 })}</h4>
                )}
                <ol>
                  {topics.map(({ code, short }) => (
                    <li key={code}>{short}</li>
                  ))}
                </ol>
              </div>
            ))}
          </div>
        </>
      );
    }
  }
}

function orderKey(orders: number, contradicted: number) {
  if (orders > 1 && contradicted === 0) return "common.several.none";
  if (orders > 1) return contradicted === 1 ? "common.several.one" : "common.several";
  if (contradicted === 0) return "common.none";
  return contradicted === 1 ? "common.one.one" : "common.one";
}
