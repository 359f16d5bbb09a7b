package io.ringback.demo;

import io.ringback.access.Actor;
import io.ringback.access.PasswordService;
import io.ringback.access.Role;
import io.ringback.access.Scope;
import io.ringback.agents.MemberService;
import io.ringback.agents.UserService;
import io.ringback.agents.UserSettings;
import io.ringback.configuration.Organisation;
import io.ringback.keys.KeyToken;
import io.ringback.lists.CallbackListService;
import io.ringback.lists.ListKind;
import io.ringback.lists.RelatedCasesMode;
import io.ringback.persistence.Sql;
import io.ringback.telephony.rules.IntakeRuleService;
import io.ringback.telephony.rules.IntakeRuleSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo's lists, people, key and intake rules. */
@ApplicationScoped
class DemoOrganisation {
  static final String KEY = "demo";

  private static final Actor SYSTEM = new Actor.System();
  private static final String SECRET = "demo";
  private static final String PASSWORD = "demo";
  private static final List<String> LISTS = List.of("support-fi", "sales", "spring-campaign");

  @Inject CallbackListService lists;
  @Inject DemoLists settings;
  @Inject UserService users;
  @Inject MemberService members;
  @Inject IntakeRuleService rules;
  @Inject PasswordService passwords;
  @Inject Organisation organisation;
  @Inject Sql sql;

  void load() {
    lists.put(
        SYSTEM,
        settings.of(
            "support-fi",
            "Support FI",
            ListKind.CALLBACK,
            3,
            RelatedCasesMode.GROUP,
            DemoClassification.OF_SUPPORT));
    lists.put(
        SYSTEM,
        settings.of("sales", "Sales", ListKind.CALLBACK, 3, RelatedCasesMode.MERGE, List.of()));
    lists.put(
        SYSTEM,
        settings.of(
            "spring-campaign",
            "Spring campaign",
            ListKind.CALL_LIST,
            4,
            RelatedCasesMode.OFF,
            List.of()));

    addUser("admin", "Aada Admin", Role.ADMINISTRATOR, "en", Set.of());
    addUser("sara", "Sara Supervisor", Role.SUPERVISOR, "fi", Set.copyOf(LISTS));
    addUser("moni", "Moni Monitor", Role.MONITOR, "sv", Set.of("support-fi"));
    addAgent("anna", "Anna Aaltonen", "fi");
    addAgent("ben", "Ben Bergström", "sv");
    addAgent("carla", "Carla Castrén", "en");
    addKey();
    addRules("support", "support-fi");
    addRules("sales", "sales");
  }

  private void addAgent(String name, String displayName, String language) {
    addUser(name, displayName, Role.AGENT, language, Set.of());
    LISTS.forEach(list -> members.put(SYSTEM, list, name, true));
  }

  /** Past the rules of passwords: this one is too short for anybody else. */
  private void addUser(
      String name, String displayName, Role role, String language, Set<String> supervises) {
    users.put(
        SYSTEM,
        new UserSettings(
            name,
            displayName,
            Set.of(role),
            name + "@ringback.example",
            language,
            organisation.timeZone(),
            null,
            supervises,
            null));
    sql.execute(
        "UPDATE app_user SET password_hash = ?1 WHERE name = ?2",
        passwords.hash(PASSWORD.toCharArray()),
        name);
  }

  private void addKey() {
    var scopes = Arrays.stream(Scope.values()).map(Scope::text).collect(Collectors.joining(" "));
    sql.execute(
        "INSERT INTO api_key (key_id, name, secret_hash, scopes, requests_per_second) VALUES (?1, 'Demo', ?2, ?3, 0)",
        KEY,
        KeyToken.hash(SECRET),
        scopes);
  }

  private void addRules(String queue, String list) {
    for (var event : List.of("missed", "dropped", "overflow", "ivr")) {
      rules.put(SYSTEM, new IntakeRuleSettings(event, queue, null, list));
    }
  }
}
