package io.ringback.agents;

import io.ringback.access.Role;
import java.time.ZoneId;
import java.util.Set;

/** Users for tests. */
final class People {
  private People() {}

  static UserSettings agent(String name) {
    return settings(name, Role.AGENT);
  }

  static UserSettings settings(String name, Role... roles) {
    return new UserSettings(
        name,
        name + " X",
        Set.of(roles),
        null,
        "en",
        ZoneId.of("Europe/Helsinki"),
        null,
        Set.of(),
        null);
  }

  /** As if it had been stored under that id. */
  static User stored(long id, String name) {
    try {
      var user = new User(agent(name), Set.of());
      var field = User.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(user, id);
      return user;
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }
}
