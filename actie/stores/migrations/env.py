"""
What Alembic runs around the migrations: they work on the connection that `upgrade` hands over, in its transaction.
"""

from alembic import context

from actie.stores.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
