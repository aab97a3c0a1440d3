package ru.adsdesk.database;

/** How to reach the database: the address, the service's role and the owner's. */
record DatabaseAddress(String url, Credentials service, Credentials owner) {

    /** A role of the database and its password. */
    record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }
}
