package io.ringback.telephony.dialling;

import io.ringback.agents.Agent;
import io.ringback.handling.CallStarted;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Has a call dialled where the phone exchange does that: written with the attempt, sent after. */
@ApplicationScoped
public class Dialling {
  /** Agents write theirs themselves, and an exchange may take what it reads for a command. */
  private static final Pattern EXTENSION = Pattern.compile("[0-9A-Za-z*#+._-]{1,32}");

  @Inject DiallingService service;
  @Inject DialSender sender;
  @Inject Sql sql;
  @Inject Event<DialRequested> requested;

  void callStarted(@Observes CallStarted call) {
    if (!service.isDialled(call.callCase().list().callMethod())) return;
    requireExtension(call.agent());
    sql.execute(
        "INSERT INTO dial_request (attempt_id, requested_at) VALUES (?1, ?2)",
        call.attempt().id(),
        call.attempt().startedAt());
    requested.fire(new DialRequested(call.attempt().publicId()));
  }

  private static void requireExtension(Agent agent) {
    if (!EXTENSION.matcher(agent.extension().orElse("")).matches())
      throw new NoExtensionException(agent.name());
  }

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DialRequested dial) {
    sender.send(dial.attempt());
  }
}
