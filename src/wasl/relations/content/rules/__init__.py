"""What is right for content: which topics are proposed, what worked, what a table of posts says. Pure."""
