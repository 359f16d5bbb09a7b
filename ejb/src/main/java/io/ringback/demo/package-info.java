/**
 * Invented lists, people and cases for trying things out on one's own machine. Loaded once, by the
 * same services that real ones go through; nothing depends on this package.
 */
@NullMarked
package io.ringback.demo;

import org.jspecify.annotations.NullMarked;
