/** How much one key may ask for. */
@NullMarked
package io.ringback.web.rest.limits;

import org.jspecify.annotations.NullMarked;
