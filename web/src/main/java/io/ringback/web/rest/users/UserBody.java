package io.ringback.web.rest.users;

import io.ringback.access.Role;
import io.ringback.agents.UserSettings;
import io.ringback.configuration.Organisation;
import io.ringback.web.body.Body;
import io.ringback.web.body.ValueType;
import java.util.Set;

/**
 * A user, out of a body. Who is not described further is named by their name and speaks the
 * organisation's language.
 */
final class UserBody {
  private enum Language {
    fi,
    sv,
    en
  }

  private UserBody() {}

  static UserSettings read(String name, Body body, Organisation organisation) {
    var repeated = body.notNull("name", ValueType.text(100));
    if (repeated.isGiven() && !name.equals(repeated.or(name))) body.refuse("name", "read-only");
    var displayName = body.notNull("displayName", ValueType.nonBlank(200));
    var roles = body.required("roles", ValueType.setOf(ValueType.oneOf(Role.class), 10));
    var email = body.optional("email", ValueType.nonBlank(254));
    var language = body.notNull("language", ValueType.oneOf(Language.class));
    var timeZone = body.notNull("timeZone", ValueType.TIME_ZONE);
    var extension = body.optional("extension", ValueType.nonBlank(50));
    var supervises = body.notNull("supervises", ValueType.setOf(ValueType.nonBlank(63), 10_000));
    var password = body.optional("password", ValueType.nonBlank(200));
    body.end();
    return new UserSettings(
        name,
        displayName.or(name),
        roles.get(),
        email.orNull(),
        language.toOptional().map(Language::name).orElseGet(organisation::language),
        timeZone.or(organisation.timeZone()),
        extension.orNull(),
        supervises.or(Set.of()),
        password.orNull());
  }
}
