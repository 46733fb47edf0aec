package org.yellowcrane.telegram;

/**
 * The bot as Telegram knows it.
 *
 * @param id its user id
 * @param username its name without the at sign
 */
record Bot(long id, String username) {}
