"""The articles of three newspapers of a town that does not exist, for the playground's sample newsroom. All of it is made up."""
