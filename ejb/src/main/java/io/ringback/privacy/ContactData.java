package io.ringback.privacy;

import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;

/** The contact of the number goes as a whole: its name is that of the person. */
@ApplicationScoped
class ContactData implements PersonalData {
  private static final String HELD =
      """
      SELECT jsonb_build_object(
        'id', k.key, 'name', k.name, 'company', k.company,
        'numbers', (SELECT jsonb_agg(n.phone ORDER BY n.phone) FROM contact_number n WHERE n.contact_id = k.id)) AS held
      FROM contact k JOIN contact_number own ON own.contact_id = k.id WHERE own.phone = ?1 LIMIT ?2
      """;

  @Inject Sql sql;

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public List<JsonObject> listHeldOn(String e164) {
    return Places.listHeld(sql, HELD, e164, MOST);
  }

  @Override
  public void eraseOfNumber(String e164) {
    sql.execute(
        "DELETE FROM contact WHERE id = (SELECT contact_id FROM contact_number WHERE phone = ?1)",
        e164);
  }
}
