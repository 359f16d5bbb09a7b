/** Imports for other systems. */
@NullMarked
package io.ringback.web.rest.imports;

import org.jspecify.annotations.NullMarked;
