package io.ringback.keys;

import io.ringback.persistence.Row;
import io.ringback.persistence.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keys without their secrets. */
@ApplicationScoped
class ApiKeyQueries {
  /** The newest; an organisation has a handful. */
  private static final int MOST = 500;

  private static final String KEYS =
      """
      SELECT k.key_id, k.name, k.scopes, k.all_lists, k.requests_per_second, k.expires_at, k.previous_expires_at,
             k.revoked_at, k.last_used_at,
             (SELECT string_agg(l.key, ' ' ORDER BY l.key) FROM api_key_list kl JOIN callback_list l ON l.id = kl.list_id
              WHERE kl.api_key_id = k.id) AS lists
      FROM api_key k
      """;

  @Inject Sql sql;

  /** Good ones first, then by name. */
  List<ApiKeyView> list() {
    var newest = KEYS + "ORDER BY k.revoked_at IS NOT NULL, lower(k.name), k.id DESC LIMIT ?1";
    return sql.list(newest, MOST).stream().map(ApiKeyQueries::view).toList();
  }

  Optional<ApiKeyView> find(String keyId) {
    return sql.find(KEYS + "WHERE k.key_id = ?1", keyId).map(ApiKeyQueries::view);
  }

  /** Once a minute is enough; who comes second in it changes nothing. */
  void markUsed(ApiKey key) {
    sql.execute(
        """
        UPDATE api_key SET last_used_at = ringback_now()
        WHERE key_id = ?1 AND (last_used_at > ringback_now() - interval '1 minute') IS NOT TRUE
        """,
        key.keyId());
  }

  private static ApiKeyView view(Row row) {
    return new ApiKeyView(
        row.text("key_id"),
        row.text("name"),
        words(row.findText("scopes")),
        row.flag("all_lists") ? null : words(row.findText("lists")),
        row.findInteger("requests_per_second"),
        row.findInstant("expires_at"),
        row.findInstant("previous_expires_at"),
        row.findInstant("revoked_at"),
        row.findInstant("last_used_at"));
  }

  private static Set<String> words(@Nullable String text) {
    return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }
}
