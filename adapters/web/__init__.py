"""Reading a stranger's link: nothing inside is ever reached, nothing outside can hurt, and every refusal is a plain sentence.

``gate`` judges the link, ``resolver`` the answers of DNS, ``connector`` the address of each socket, ``fetcher`` the answers of servers.
"""
