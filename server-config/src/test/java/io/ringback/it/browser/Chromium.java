package io.ringback.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installed Chromium, driven by Playwright, which is kept from downloading its own. */
final class Chromium implements AutoCloseable {

  private static final Path EXECUTABLE =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

  // Without the "background" flags it keeps calling home, which a closed network refuses.
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(EXECUTABLE)
                  .setHeadless(true)
                  .setArgs(FLAGS));

  static boolean isMissing() {
    return !Files.isExecutable(EXECUTABLE);
  }

  static String howToInstall() {
    return "There is no Chromium at %s: install it (apt-get install chromium), or name it in CHROMIUM"
        .formatted(EXECUTABLE);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
