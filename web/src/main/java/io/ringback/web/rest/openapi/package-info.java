/** The API's description of itself at {@code /openapi}. */
@NullMarked
package io.ringback.web.rest.openapi;

import org.jspecify.annotations.NullMarked;
