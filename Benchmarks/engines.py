"""New databases to measure on, one engine each."""
import os
import subprocess
import urllib.parse


class SQLite:
    name = "SQLite"

    def __init__(self, folder):
        self.folder = folder

    def new(self, name):
        self.drop(name)
        return f"sqlite:{self.folder}/{name}.sqlite"

    def drop(self, name):
        for ending in ("", "-wal", "-shm"):
            path = f"{self.folder}/{name}.sqlite{ending}"
            if os.path.exists(path):
                os.remove(path)


class PostgreSQL:
    name = "PostgreSQL"

    def __init__(self, url):
        self.url = url

    def new(self, name):
        self.drop(name)
        self.tell(f'CREATE DATABASE "{name}"')
        return urllib.parse.urlsplit(self.url)._replace(path=f"/{name}").geturl()

    def drop(self, name):
        self.tell(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def tell(self, sentence):
        subprocess.run(["psql", self.url, "-qc", sentence], check=True, stderr=subprocess.DEVNULL)
