package org.yellowcrane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: a service by default, a command line tool when its first argument names a command. */
@SpringBootApplication
public class YellowCrane {

    /** Starts the program. */
    public static void main(String[] arguments) {
        SpringApplication.run(YellowCrane.class, arguments);
    }
}
