package io.ringback.cases.table;

import io.ringback.access.Actor;
import io.ringback.cases.CaseState;
import io.ringback.cases.CloseReason;
import io.ringback.cases.Source;
import io.ringback.numbers.PhoneNumber;
import io.ringback.persistence.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as a row of the table. For a monitor the number is masked already.
 *
 * @param status what came of the last attempt, in the reader's language
 * @param changeable the reader runs the list, and may act on the case
 */
public record CaseTableRow(
    String id,
    String listKey,
    String list,
    CaseState state,
    @Nullable CloseReason closeReason,
    @Nullable String phone,
    @Nullable String name,
    @Nullable String company,
    @Nullable String topic,
    @Nullable String note,
    @Nullable String channelIn,
    Source source,
    int priority,
    @Nullable String assignee,
    int attempts,
    @Nullable String status,
    int requests,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant expiresAt,
    @Nullable Instant closedAt,
    @Nullable String externalId,
    boolean overdue,
    boolean changeable) {

  static CaseTableRow of(Actor actor, Row row) {
    long list = row.number("list_id");
    var phone = row.findText("phone");
    return new CaseTableRow(
        row.text("public_id"),
        row.text("list_key"),
        row.text("list_name"),
        row.constant("state", CaseState.class),
        row.findConstant("close_reason", CloseReason.class),
        phone == null || actor.seesPersons(list) ? phone : PhoneNumber.mask(phone),
        row.findText("name"),
        row.findText("company"),
        row.findText("topic"),
        row.findText("note"),
        row.findText("channel_in"),
        row.constant("source", Source.class),
        row.integer("priority"),
        row.findText("assignee_name"),
        row.integer("attempts"),
        row.findText("status"),
        row.integer("requests"),
        row.instant("created_at"),
        row.instant("due_at"),
        row.findInstant("expires_at"),
        row.findInstant("closed_at"),
        row.findText("external_id"),
        row.flag("overdue"),
        actor.supervises(list));
  }
}
