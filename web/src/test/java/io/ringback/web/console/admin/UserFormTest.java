package io.ringback.web.console.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ringback.errors.InvalidFieldException;
import io.ringback.errors.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("USER-2")
class UserFormTest {
  @Test
  void offsetIsNoTimeZone() {
    var form = new UserForm();
    form.setTimeZone("+02:00");

    var refused = catchThrowableOfType(InvalidFieldException.class, () -> form.settings("anna"));

    assertThat(refused.violations()).containsExactly(Violation.of("timeZone", "not-time-zone"));
  }
}
