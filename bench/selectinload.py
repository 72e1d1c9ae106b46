#!/usr/bin/python3
"""Times SQLAlchemy loading each role with its users by selectinload: SOCKET SCHEMA RUNS. Prints the seconds of each run."""

import sys
import time

import sqlalchemy as sa
from sqlalchemy import orm

Base = orm.declarative_base()


class Role(Base):
    __tablename__ = "roles"
    id = sa.Column(sa.Integer, primary_key=True)
    name = sa.Column(sa.String(64))
    users = orm.relationship("User", back_populates="role")


class User(Base):
    __tablename__ = "users"
    id = sa.Column(sa.Integer, primary_key=True)
    username = sa.Column(sa.String(64))
    role_id = sa.Column(sa.Integer, sa.ForeignKey("roles.id"))
    role = orm.relationship("Role", back_populates="users")


def main():
    socket, schema, runs = sys.argv[1], sys.argv[2], int(sys.argv[3])
    engine = sa.create_engine("mysql+pymysql://root@localhost/%s?unix_socket=%s" % (schema, socket))
    for run in range(-2, runs):
        with orm.Session(engine) as session:
            started = time.perf_counter()
            roles = session.query(Role).options(orm.selectinload(Role.users)).all()
            children = sum(len(role.users) for role in roles)
            if run >= 0:
                print(time.perf_counter() - started)
            assert children == 20 * len(roles)


main()
