"""
ACTIE-zelfscan: a self-assessment beside one residents' initiative.

Read from the bottom up; a folder imports only what stands below it:

server, ui      between browser and Streamlit; the pages
settings        environment to one frozen value
reports, stores documents that leave the app; where assessments are kept
charts          results to plotly figures
workshops       rooms and the privacy threshold
results         scores to what a reader is told, once, in one language
scoring         answers to numbers, in pure Python
assessment      initiative, answers, agreements; the result file
questionnaire   the questionnaire as validated data
language        Dutch and English
errors          every error this package raises
"""

__version__ = "0.1.0"
