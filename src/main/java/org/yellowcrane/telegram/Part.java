package org.yellowcrane.telegram;

/**
 * The text of one message.
 *
 * @param html in Telegram's HTML, at most {@value MessagePacker#LIMIT} UTF-16 units
 * @param bare the same without markup, not longer
 */
record Part(String html, String bare) {}
