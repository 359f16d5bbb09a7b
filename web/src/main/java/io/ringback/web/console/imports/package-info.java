/** Imports in the console: the five steps, what came of them, and those before. */
@NullMarked
package io.ringback.web.console.imports;

import org.jspecify.annotations.NullMarked;
