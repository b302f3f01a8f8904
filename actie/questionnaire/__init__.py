"""
A questionnaire as validated data, and the files it is read from.
"""
