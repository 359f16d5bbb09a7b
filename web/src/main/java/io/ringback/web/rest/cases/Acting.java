package io.ringback.web.rest.cases;

import io.ringback.access.Scope;
import io.ringback.allocation.ReceivingService;
import io.ringback.web.body.Body;
import io.ringback.web.body.Field;
import io.ringback.web.body.ValueType;
import io.ringback.web.security.ApiCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: the agent that the body names, for a key that may act for agents; without one the key
 * itself, as a supervisor.
 */
@RequestScoped
public class Acting {
  private static final int LONGEST_NAME = 100;

  @Inject ApiCaller caller;
  @Inject ReceivingService receiving;

  private @Nullable String heard;

  static Field<String> agent(Body body) {
    return body.optional("agent", ValueType.nonBlank(LONGEST_NAME));
  }

  static Field<String> requiredAgent(Body body) {
    return body.required("agent", ValueType.nonBlank(LONGEST_NAME));
  }

  /** Checks that the key may act for the agent, or as a supervisor when there is none. */
  void as(@Nullable String agent) {
    caller.require(agent == null ? Scope.CASES_WRITE : Scope.AGENTS_ACT);
    if (agent != null) heardOf(agent);
  }

  /**
   * A call that names an agent is a sign of life of that agent's client (AGENT-4). It is written
   * down when the request is answered ({@link SignOfLifeFilter}): with an Idempotency-Key the work
   * is one transaction, which would lock the agent before the work does.
   */
  void heardOf(String agent) {
    if (caller.actor().scopes().contains(Scope.AGENTS_ACT)) heard = agent;
  }

  void writeDownWhoWasHeardOf() {
    if (heard != null) receiving.heartbeat(caller.actor(), heard);
  }
}
