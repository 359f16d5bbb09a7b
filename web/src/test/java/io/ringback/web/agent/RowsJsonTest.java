package io.ringback.web.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsJsonTest {
  @Test
  void numberIsWrittenAsPeopleWriteIt() {
    assertThat(RowsJson.phoneText("+358401234567")).isEqualTo("+358 40 1234567");
  }

  @Test
  void maskedNumberStaysMasked() {
    assertThat(RowsJson.phoneText("+358•••••••67")).isEqualTo("+358•••••••67");
  }

  @Test
  void personIsCalledByNameBeforeNumber() {
    assertThat(RowsJson.title("Ann", "+358401234567")).isEqualTo("Ann");
    assertThat(RowsJson.title(" ", "+358401234567")).isEqualTo("+358 40 1234567");
  }
}
