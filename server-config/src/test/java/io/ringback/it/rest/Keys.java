package io.ringback.it.rest;

import io.ringback.it.Ringback;
import java.util.Arrays;
import java.util.List;

/** API keys for one test, put where the administrator's console would put them. */
final class Keys {
  static final List<String> ALL_SCOPES =
      List.of(
          "cases:read",
          "cases:write",
          "agents:read",
          "agents:act",
          "lists:read",
          "lists:write",
          "users:write",
          "events:write",
          "imports:write",
          "webhooks:write");

  private final Ringback ringback;

  Keys(Ringback ringback) {
    this.ringback = ringback;
  }

  /** A token with these scopes, on all lists. */
  String with(String... scopes) {
    return with(Arrays.asList(scopes));
  }

  String with(List<String> scopes) {
    var id = ringback.unique("key").replace("-", "");
    ringback
        .sql()
        .execute(
            "INSERT INTO api_key (key_id, name, secret_hash, scopes, requests_per_second)"
                + " VALUES (?, 'test', encode(sha256('secret'), 'hex'), ?, 0)",
            id,
            String.join(" ", scopes));
    return "rb_" + id + "_secret";
  }

  /** A token with every scope, limited to one list. */
  String limitedTo(String list) {
    var token = with(ALL_SCOPES);
    set(token, "all_lists = false");
    ringback
        .sql()
        .execute(
            "INSERT INTO api_key_list SELECT k.id, l.id FROM api_key k, callback_list l WHERE k.key_id = ? AND l.key = ?",
            id(token),
            list);
    return token;
  }

  void set(String token, String assignment) {
    ringback.sql().execute("UPDATE api_key SET " + assignment + " WHERE key_id = ?", id(token));
  }

  private static String id(String token) {
    return token.substring("rb_".length(), token.lastIndexOf('_'));
  }
}
