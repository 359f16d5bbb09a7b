/** What is held on a number, over the API. */
@NullMarked
package io.ringback.web.rest.numbers;

import org.jspecify.annotations.NullMarked;
