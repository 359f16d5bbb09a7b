package io.ringback.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@WithBrowser
class BrowserIT {

  @Test
  void serverAnswersABrowser(Page page) {
    var response = page.navigate("/health/ready");

    assertThat(response.status()).isEqualTo(200);
    assertThat(page.content()).contains("UP");
  }
}
