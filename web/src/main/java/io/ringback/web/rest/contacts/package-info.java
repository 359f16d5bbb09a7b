/** The directory in the API. */
@NullMarked
package io.ringback.web.rest.contacts;

import org.jspecify.annotations.NullMarked;
