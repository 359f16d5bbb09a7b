package io.ringback.telephony.rules;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import io.ringback.telephony.rules.IntakeRule.ListOfRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads the rules. There are few, and every event asks for them: they are read whole and matched in
 * memory.
 */
@ApplicationScoped
public class IntakeRules {
  @Inject Sql sql;

  public List<IntakeRule> list() {
    return sql
        .list(
            """
            SELECT r.public_id, r.event, r.queue, r.to_number,
                   l.id AS list_id, l.key AS list_key, l.default_region, l.short_numbers_allowed
            FROM intake_rule r JOIN callback_list l ON l.id = r.list_id
            ORDER BY r.id
            """)
        .stream()
        .map(IntakeRules::rule)
        .toList();
  }

  private static IntakeRule rule(Row row) {
    return new IntakeRule(
        row.text("public_id"),
        row.findText("event"),
        row.findText("queue"),
        row.findText("to_number"),
        new ListOfRule(
            row.number("list_id"),
            row.text("list_key"),
            row.text("default_region"),
            row.flag("short_numbers_allowed")));
  }
}
