/** Users of the API, as a directory system writes them. */
@NullMarked
package io.ringback.web.rest.users;

import org.jspecify.annotations.NullMarked;
