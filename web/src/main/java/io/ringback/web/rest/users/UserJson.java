package io.ringback.web.rest.users;

import io.ringback.access.Role;
import io.ringback.agents.UserSettings;
import io.ringback.agents.UserView;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as the API shows them. The password is never shown. */
public record UserJson(
    String name,
    String displayName,
    List<Role> roles,
    @Nullable String email,
    String language,
    ZoneId timeZone,
    @Nullable String extension,
    List<String> supervises) {
  static UserJson of(UserSettings user) {
    return new UserJson(
        user.name(),
        user.displayName(),
        user.roles().stream().sorted().toList(),
        user.email(),
        user.language(),
        user.timeZone(),
        user.extension(),
        user.supervises().stream().sorted().toList());
  }

  static UserJson of(UserView user) {
    return new UserJson(
        user.name(),
        user.displayName(),
        user.roles().stream().sorted().toList(),
        user.email(),
        user.language(),
        ZoneId.of(user.timeZone()),
        user.extension(),
        user.supervises());
  }
}
