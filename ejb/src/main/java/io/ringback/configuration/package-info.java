/** Settings of the installation, read from the environment: every key stands in one typed class. */
@NullMarked
package io.ringback.configuration;

import org.jspecify.annotations.NullMarked;
