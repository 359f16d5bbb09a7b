/** Callback lists of the API: settings, counters, members. */
@NullMarked
package io.ringback.web.rest.lists;

import org.jspecify.annotations.NullMarked;
