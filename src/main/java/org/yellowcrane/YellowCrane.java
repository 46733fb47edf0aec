package org.yellowcrane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.yellowcrane.command.Commands;

/** The program: a service by default, a command line tool when its first argument names a command. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class YellowCrane {

    /** Starts the service, or runs a command and exits with its status. */
    public static void main(String[] arguments) {
        if (Commands.isCommand(arguments)) {
            System.exit(Commands.run(YellowCrane.class, arguments));
        }
        SpringApplication.run(YellowCrane.class, arguments);
    }
}
