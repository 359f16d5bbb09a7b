package io.ringback.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class use the one shared server, with demo data. A test method or constructor
 * may take the {@link Ringback}. It runs until the last test: leave it running, and work on lists
 * and users of your own ({@link Ringback#unique(String)}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RingbackExtension.class)
public @interface WithRingback {}
