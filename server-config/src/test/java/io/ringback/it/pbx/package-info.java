/** What a PBX sends, over HTTP. */
package io.ringback.it.pbx;
