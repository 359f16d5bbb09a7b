package io.ringback.it.browser;

import io.ringback.it.WithRingback;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class use the shared server and a browser. A test method may take a Playwright
 * {@code Page}: a fresh window without cookies, whose relative addresses are the server's. When the
 * test fails, a picture of it is kept in {@code target/browser}. Take a {@code BrowserContext} to
 * open several windows of one person.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithRingback
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface WithBrowser {}
