/** How answers are sent: records as JSON, pages of them. */
@NullMarked
package io.ringback.web.rest.answers;

import org.jspecify.annotations.NullMarked;
