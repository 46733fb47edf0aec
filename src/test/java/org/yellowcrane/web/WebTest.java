package org.yellowcrane.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/** The web module, served on a free port, before canned answers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WebServerUnderTest.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface WebTest {

    /** Settings of this test, such as {@code yellowcrane.web.client.requests=3}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] value() default {};
}
