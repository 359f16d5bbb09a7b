package io.ringback.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import io.ringback.it.Ringback;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser for the test run, one context for each test. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
  private static final Path PICTURES = Path.of("target", "browser");

  /** Assertions say what comes, not how fast: how fast is what {@link DeskFigures} measures. */
  private static final int PATIENCE_MILLIS = 20_000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    // On CI a missing browser must not pass for a green journey: there the launch fails.
    return Chromium.isMissing() && !"true".equals(System.getenv("CI"))
        ? ConditionEvaluationResult.disabled(Chromium.howToInstall())
        : ConditionEvaluationResult.enabled("Chromium is installed");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return context.getTestMethod().isPresent()
        && (type == Page.class || type == BrowserContext.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    BrowserContext browser =
        store(context).getOrComputeIfAbsent("context", key -> open(context), BrowserContext.class);
    return parameter.getParameter().getType() == Page.class ? browser.newPage() : browser;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    BrowserContext browser = store(context).remove("context", BrowserContext.class);
    if (browser == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      browser.pages().forEach(page -> takePicture(page, context));
    }
    browser.close();
  }

  private static BrowserContext open(ExtensionContext context) {
    Store root = context.getRoot().getStore(Namespace.GLOBAL);
    Chromium chromium =
        root.getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    return window(chromium.browser(), Ringback.running(context));
  }

  /** The browser of somebody else, who knows nothing of the first one. */
  static BrowserContext another(BrowserContext first, Ringback ringback) {
    return window(first.browser(), ringback);
  }

  private static BrowserContext window(Browser browser, Ringback ringback) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL(ringback.uri("").toString())
            .setViewportSize(1280, 800)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void takePicture(Page page, ExtensionContext context) {
    String name =
        "%s.%s-%d.png"
            .formatted(
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName(),
                page.context().pages().indexOf(page));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)).setFullPage(true));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
