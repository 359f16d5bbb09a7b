package io.ringback.notices;

import io.ringback.access.Actor;
import io.ringback.access.Role;
import io.ringback.agents.Agents;
import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.NoPermissionException;
import io.ringback.errors.Violation;
import io.ringback.feed.FeedEvents;
import io.ringback.json.Json;
import io.ringback.persistence.Clock;
import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Messages to agents: sent by who supervises them, shown once on the agent's desk. Each method is
 * one transaction.
 */
@Stateless
public class AgentMessageService {
  public static final int LONGEST = 500;

  /** The feed tells that there was a message, and to whom; open pages of theirs then ask for it. */
  public static final String FEED_TYPE = "agent.message";

  @Inject Agents agents;
  @Inject FeedEvents feed;
  @Inject Clock clock;
  @Inject Sql sql;

  /** The agent's activity says that there was a message, not what it said. */
  public void send(Actor.User sender, String agent, String text) {
    var message = text.strip();
    if (message.isEmpty()) throw new InvalidFieldException(Violation.of("text", "required"));
    if (message.length() > LONGEST)
      throw new InvalidFieldException(Violation.of("text", "too-long", "max", LONGEST));
    var receiver = agents.lock(agents.getActing(sender, agent).id());
    if (receiver.id() == sender.id()) throw new NoPermissionException(Role.SUPERVISOR.name());
    var now = clock.now();
    sql.execute(
        "INSERT INTO agent_message (agent_id, sender, text, sent_at) SELECT ?1, display_name, ?2, ?3 FROM app_user WHERE id = ?4",
        receiver.id(),
        message,
        now,
        sender.id());
    receiver.wasSentMessage(sender, now);
    agents.store(receiver);
    var data = Json.createObjectBuilder().add("agent", receiver.name()).build();
    feed.append(FEED_TYPE, now, null, null, receiver.id(), data);
  }

  /** What no page has shown yet, the oldest first: whoever gets it shows it, nobody else. */
  public List<AgentMessage> claim(Actor.User agent) {
    return sql
        .list(
            """
            WITH shown AS (
              UPDATE agent_message SET shown_at = ringback_now() WHERE agent_id = ?1 AND shown_at IS NULL
              RETURNING id, sender, text, sent_at)
            SELECT sender, text, sent_at FROM shown ORDER BY id
            """,
            agent.id())
        .stream()
        .map(AgentMessageService::message)
        .toList();
  }

  private static AgentMessage message(Row row) {
    return new AgentMessage(row.text("sender"), row.text("text"), row.instant("sent_at"));
  }
}
