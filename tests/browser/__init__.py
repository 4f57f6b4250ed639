"""What is shown in a browser, looked at in a real one."""
